// Shows the contract that the service itself serves. Nothing is asked of another host.
SwaggerUIBundle({
    dom_id: '#document',
    url: '/api/v1/openapi.json',
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
});
