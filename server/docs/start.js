// A file of its own because the content security policy takes no inline script.
window.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  // Otherwise the document would be sent to a validator on another host.
  validatorUrl: null,
});
