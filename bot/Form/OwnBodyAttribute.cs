using ComplaintBot.Errors;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintBot.Form;

/// <summary>The page reads its body itself, and who sent one that was not read to its end still sees the answer.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OwnBodyAttribute : Attribute, IResourceFilter, IAsyncResultFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await next();
        if (context.HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest) await context.HttpContext.ReachesSender();
    }
}
